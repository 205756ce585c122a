"""The original's annealing as plain Python would have it: 3,000 steps on 64 notes, the least of five times in milliseconds of a core.

Notes are tuples of pitch, duration and velocity; each step changes one note of a copy, and all six terms are computed anew.
"""
import math
import random
import time

STEPS = 3000
NOTES = 64
C_MAJOR = {0, 2, 4, 5, 7, 9, 11}
PITCH_CLASSES = [.12, .02, .18, .02, .12, .06, .06, .12, .04, .14, .04, .08]
MEAN_PITCH, VELOCITY = 61, 68
RANGE, PITCH_STD, MEAN_DURATION, DURATION_STD = 35.4, 9.1, 1.27, .57


def clamp(value, least, most):
    return max(least, min(most, value))


def nearest_octave(pitch_class):
    above = (pitch_class - MEAN_PITCH) % 12
    return MEAN_PITCH + (above - 12 if above > 6 else above)


def start():
    pitches = random.choices(range(12), PITCH_CLASSES, k=NOTES)
    return [(nearest_octave(p), clamp(random.gauss(MEAN_DURATION, DURATION_STD), .1, 2), VELOCITY) for p in pitches]


def mean(values):
    return sum(values) / len(values)


def deviation(values):
    middle = mean(values)
    return math.sqrt(sum((value - middle) ** 2 for value in values) / len(values))


def closeness(value, wanted):
    return 1 / (1 + abs(value - wanted))


def fitness(melody):
    pitches = [pitch for pitch, _, _ in melody]
    durations = [duration for _, duration, _ in melody]
    scale = sum(pitch % 12 in C_MAJOR for pitch in pitches) / len(pitches)
    intervals = 1 / (1 + mean([max(0, abs(b - a) - 12) ** 2 for a, b in zip(pitches, pitches[1:])]))
    pitch_range = max(0, 1 - abs(max(pitches) - min(pitches) - RANGE) / RANGE)
    return (
        .30 * scale
        + .25 * intervals
        + .15 * closeness(deviation(durations), DURATION_STD)
        + .10 * pitch_range
        + .10 * closeness(deviation(pitches), PITCH_STD)
        + .10 * closeness(mean(durations), MEAN_DURATION)
    )


def changed(melody):
    i = random.randrange(len(melody))
    pitch, duration, velocity = melody[i]
    kind = random.randrange(3)
    if kind == 0:
        pitch = clamp(pitch + random.choice((-3, -2, -1, 1, 2, 3)), 36, 96)
    elif kind == 1:
        duration = clamp(duration * random.uniform(.7, 1.3), .1, 2)
    else:
        velocity = clamp(velocity + random.choice((-20, -10, 10, 20)), 0, 127)
    return melody[:i] + [(pitch, duration, velocity)] + melody[i + 1 :]


def anneal(melody):
    score = fitness(melody)
    temperature = .5
    for _ in range(STEPS):
        candidate = changed(melody)
        candidate_score = fitness(candidate)
        change = candidate_score - score
        if change >= 0 or random.random() < math.exp(change / temperature):
            melody, score = candidate, candidate_score
        temperature *= .997
    return score


def timed(seed):
    random.seed(seed)
    melody = start()
    begin = time.process_time()
    anneal(melody)
    return time.process_time() - begin


print(1000 * min(timed(seed) for seed in range(5)))
