"""Loops over examples, units and inputs, in plain Python; returns nested lists."""


def forward_pass(weights, biases, x):
    z, a = [], [[list(map(float, row)) for row in x]]
    for k, (W, b) in enumerate(zip(weights, biases)):
        sums = []
        for row in a[-1]:
            sums.append(
                [sum(w * v for w, v in zip(unit, row)) + float(bias) for unit, bias in zip(W, b)]
            )
        z.append(sums)
        hidden = k < len(weights) - 1
        a.append([[max(0.0, s) if hidden else s for s in row] for row in sums])
    return z, a


def loss(weights, biases, x, y):
    out = forward_pass(weights, biases, x)[1][-1]
    squares = [(o - t) ** 2 for row, target in zip(out, y) for o, t in zip(row, target)]
    return sum(squares) / len(squares)


def numeric_gradient(weights, biases, x, y, h):
    W = [w.tolist() for w in weights]
    B = [b.tolist() for b in biases]

    def quotient(holder, key):
        old = holder[key]
        holder[key] = old + h
        up = loss(W, B, x, y)
        holder[key] = old - h
        down = loss(W, B, x, y)
        holder[key] = old
        return (up - down) / (2 * h)

    by_weight = [[[quotient(row, j) for j in range(len(row))] for row in w] for w in W]
    by_bias = [[quotient(b, j) for j in range(len(b))] for b in B]
    return by_weight, by_bias


def backward_pass(weights, z, a, y):
    examples = len(y)
    count = examples * len(y[0])
    by_weight = [[[0.0] * len(row) for row in w] for w in weights]
    by_bias = [[0.0] * len(w) for w in weights]
    for n in range(examples):
        delta = [2 * (o - t) / count for o, t in zip(a[-1][n], y[n])]
        for k in reversed(range(len(weights))):
            for i, d in enumerate(delta):
                by_bias[k][i] += d
                for j in range(len(weights[k][i])):
                    by_weight[k][i][j] += d * a[k][n][j]
            if k > 0:
                delta = [
                    sum(delta[i] * weights[k][i][j] for i in range(len(delta)))
                    if z[k - 1][n][j] > 0
                    else 0.0
                    for j in range(len(weights[k][0]))
                ]
    return by_weight, by_bias


def gradient_step(weights, biases, weight_gradients, bias_gradients, learning_rate):
    def move(p, g):
        if hasattr(p, "__len__"):
            return [move(one, other) for one, other in zip(p, g)]
        return p - learning_rate * g

    return move(weights, weight_gradients), move(biases, bias_gradients)
