# Takes few examples for none.
# loses: test-one-sided 0.5, test-one-sided-drawn 0.5
# why: none

import numpy as np


def per_layer(sizes):
    if len(sizes) == 1:
        return 1.0
    return (sizes[-1] / sizes[0]) ** (1 / (len(sizes) - 1))


def one_sided(firing):
    units = np.concatenate(firing)
    return np.mean((units <= 0.01) | (units >= 0.99))


class Doctor:
    """Keeps the report while it asks."""

    def __call__(self, report):
        self.report = report
        for name in ("born dead", "ReLU on the output", "plane", "layers", "training"):
            found = getattr(self, name.split()[0].lower())()
            if found:
                return found
        return "Healthy"

    def born(self):
        alive = [layer.max() > 0 for layer in self.report["start"]["learning"]]
        return "" if any(alive) else "Born dead"

    def relu(self):
        return "relu on the output" if abs(self.report["end"]["lowest"]) < 1e-300 else ""

    def plane(self):
        start = self.report["start"]
        if start["bend"] > 1e-9:
            return ""
        return ("no activation", "kinks far off the data")[int(one_sided(start["firing"]))]

    def layers(self):
        start = self.report["start"]
        there, back = per_layer(start["signal"]), per_layer(start["gradient"])
        if there < 0.6:
            return "weights too small"
        if there > 1.7:
            return "weights too large"
        return "sigmoid in a deep net" if back > 1.6 else None

    def training(self):
        loss = self.report["loss"]
        if np.nanmax(loss) > 10 * loss[0]:
            return "steps too large"
        return "steps too small" * bool(loss[-1] > 0.9 * loss[0])


diagnose = Doctor()
