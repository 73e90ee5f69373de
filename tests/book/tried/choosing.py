def my_diagnose(report):
    if report["loss"] < 0.15 and report["accuracy"] > 0.95:
        return "healthy"
    if report["dead"] > 0.5:
        return "steps too large"
    if report["lowest"] >= 0:
        return "ReLU on the output"
    if report["bend"] < 1e-9:  # a plane: are there any kinks?
        far = report["off"] > 0.5
        return "kinks far off the data" if far else "no activation"
    if report["signal"] < 0.1:
        return "weights too small"
    return "sigmoid in a deep net"
