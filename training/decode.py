"""Turns the numbers of the heads into spans."""
import labels


def best_tags(scores, names):
    """The best sequence of B-, I- and O labels of the words: I-x only follows B-x or I-x. scores: words x labels, log-probabilities."""
    n = len(names)
    inside = [i for i in range(n) if names[i].startswith("I-")]  # B-x stands right before I-x in names
    total = [float("-inf") if i in inside else s for i, s in enumerate(scores[0])]
    back = []
    for row in scores[1:]:
        best = max(range(n), key=total.__getitem__)
        step = [best] * n
        for i in inside:
            step[i] = i if total[i] > total[i - 1] else i - 1
        back.append(step)
        total = [total[step[i]] + row[i] for i in range(n)]
    at = max(range(n), key=total.__getitem__)
    path = [at]
    for step in reversed(back):
        at = step[at]
        path.append(at)
    return path[::-1]


def spans(tags, names):
    """(label, first word, last word) of a sequence of labels."""
    out = []
    for i, t in enumerate(tags):
        name = names[t]
        if name.startswith("B-"):
            out.append([name[2:], i, i])
        elif name.startswith("I-") and out:
            out[-1][2] = i
    return [tuple(s) for s in out]


def window_spans(head, logits, window):
    """The spans of a head of kind "spans" in a window: {(start, end, label): first piece}."""
    import torch
    names = labels.HEADS[head][1]
    words = [i for i, f in enumerate(window.first) if f]
    if not words:
        return {}
    scores = torch.log_softmax(logits[words], dim=-1).tolist()
    ends = [window.offsets[(words[k + 1] if k + 1 < len(words) else len(window.ids) - 1) - 1][1] for k in range(len(words))]
    return {(window.offsets[words[a]][0], ends[b], label): words[a] for label, a, b in spans(best_tags(scores, names), names)}
