"""The original's six features of a picture: milliseconds of each of several times, warm, one a line.

Mean and deviation of gray, mean red, green and blue, and the share of pixels on an edge, all of the whole picture.
"""
import sys
import time

import cv2
import numpy as np

TIMES = 25


def features(path):
    image = cv2.imread(path)
    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    edges = cv2.Canny(gray, 50, 150)
    return [
        np.mean(gray),
        np.std(gray),
        np.mean(image[:, :, 2]),
        np.mean(image[:, :, 1]),
        np.mean(image[:, :, 0]),
        np.sum(edges > 0) / edges.size,
    ]


for turn in range(TIMES + 2):
    begin = time.perf_counter()
    features(sys.argv[1])
    if turn >= 2:
        print(1000 * (time.perf_counter() - begin))
