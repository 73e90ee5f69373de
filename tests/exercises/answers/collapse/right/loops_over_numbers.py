"""Plain Python: loops over numbers, lists of lists."""


def matmul(a, b):
    return [
        [sum(a[i][k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))]
        for i in range(len(a))
    ]


def collapse(weights, biases):
    weights = [w.tolist() for w in weights]
    biases = [b.tolist() for b in biases]
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight = matmul(w, weight)
        bias = [sum(wk * bk for wk, bk in zip(row, bias)) + one for row, one in zip(w, b)]
    return weight, bias


def vee(tip, bottom, slope):
    w1 = [[slope], [-slope]]
    b1 = [-slope * tip, slope * tip]
    w2 = [[1.0, 1.0]]
    b2 = [bottom]
    return w1, b1, w2, b2


def tent(left, right, height):
    middle = left + 0.5 * (right - left)
    s1 = (height - 0) / (middle - left)
    s2 = (0 - height) / (right - middle)
    return [[1.0]] * 3, [-left, -middle, -right], [[s1, s2 - s1, -s2]], [0.0]
