"""Epochs of a perceptron in NumPy: milliseconds of each, warm, one a line.

Sizes as on the command line; each hidden layer is dense, then batch normalisation, ReLU and dropout of 0.3, the outputs are sigmoids; squared
error, Adam, batches of 32 of 1,000 pairs, float32.
"""
import sys
import time

import numpy as np

SIZES = [int(size) for size in sys.argv[1].split(",")]
PAIRS, BATCH, DROPOUT = 1000, 32, 0.3
RATE, BETA1, BETA2, EPSILON = 0.001, 0.9, 0.999, 1e-8
EPOCHS, WARM_UP = 60, 10

random = np.random.default_rng(1)
F = np.float32
inputs = random.standard_normal((PAIRS, SIZES[0]), dtype=F)
labels = random.random((PAIRS, SIZES[-1]), dtype=F)

layers = []
parameters = []
for i in range(1, len(SIZES)):
    hidden = i < len(SIZES) - 1
    bound = np.sqrt(6 / SIZES[i - 1])
    layer = {
        "w": random.uniform(-bound, bound, (SIZES[i - 1], SIZES[i])).astype(F),
        "b": np.zeros(SIZES[i], F),
    }
    if hidden:
        layer |= {"scale": np.ones(SIZES[i], F), "shift": np.zeros(SIZES[i], F)}
        layer |= {"mean": np.zeros(SIZES[i], F), "var": np.ones(SIZES[i], F)}
    layers.append(layer)
    parameters += [(layer, name) for name in ("w", "b", "scale", "shift") if name in layer]
moments = [(np.zeros_like(layer[name]), np.zeros_like(layer[name])) for layer, name in parameters]
steps = 0


def forward(x):
    for layer in layers[:-1]:
        layer["x"] = x
        z = x @ layer["w"] + layer["b"]
        mean, var = z.mean(0), z.var(0)
        layer["mean"] = F(0.9) * layer["mean"] + F(0.1) * mean
        layer["var"] = F(0.9) * layer["var"] + F(0.1) * var
        layer["deviation"] = np.sqrt(var + F(1e-5))
        layer["normal"] = (z - mean) / layer["deviation"]
        y = np.maximum(layer["normal"] * layer["scale"] + layer["shift"], 0)
        layer["mask"] = (random.random(y.shape, dtype=F) >= DROPOUT) * F(1 / (1 - DROPOUT)) * (y > 0)
        x = y * layer["mask"]
    layers[-1]["x"] = x
    return 1 / (1 + np.exp(-(x @ layers[-1]["w"] + layers[-1]["b"])))


def backward(outputs, wanted):
    g = F(2 / outputs.size) * (outputs - wanted) * outputs * (1 - outputs)
    for layer in reversed(layers):
        if "mask" in layer:
            g = g * layer["mask"]
            layer["dshift"] = g.sum(0)
            layer["dscale"] = (g * layer["normal"]).sum(0)
            g = (layer["scale"] / layer["deviation"]) * (
                g - (layer["dshift"] + layer["normal"] * layer["dscale"]) / F(len(g))
            )
        layer["dw"] = layer["x"].T @ g
        layer["db"] = g.sum(0)
        g = g @ layer["w"].T


def step():
    global steps
    steps += 1
    correction = np.sqrt(1 - BETA2**steps)
    size, epsilon = F(RATE * correction / (1 - BETA1**steps)), F(EPSILON * correction)
    for (layer, name), (mean, square) in zip(parameters, moments):
        g = layer["d" + name]
        mean *= F(BETA1)
        mean += F(1 - BETA1) * g
        square *= F(BETA2)
        square += F(1 - BETA2) * g * g
        layer[name] -= size * mean / (np.sqrt(square) + epsilon)


def epoch():
    order = random.permutation(PAIRS)
    for start in range(0, PAIRS - BATCH + 1, BATCH):
        some = order[start : start + BATCH]
        backward(forward(inputs[some]), labels[some])
        step()


for turn in range(EPOCHS + WARM_UP):
    begin = time.perf_counter()
    epoch()
    if turn >= WARM_UP:
        print(1000 * (time.perf_counter() - begin))
