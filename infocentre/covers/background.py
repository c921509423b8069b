"""What fills the picture around its event."""


def crossing(scene, count, opacity=0.2, deltas=1):
    """Fast tracks right across: a beam (nearly parallel) or cosmic rays (any direction)."""
    beam = scene.between(-0.35, 0.35) if scene.rng.random() < 0.55 else None
    for index in range(count):
        x = scene.between(-0.1, 1.1)
        lean = scene.between(-0.5, 0.5) if beam is None else beam + scene.between(-0.04, 0.04)
        bend = scene.between(-0.08, 0.08)
        start, end = scene.at(x, 1.06), scene.at(x + lean, -0.06)
        scene.fast(start, end, bend, scene.between(0.5, 1.3) * opacity, delta=index < deltas)


def far_events(scene, count, away_from, opacity=(0.24, 0.42)):
    """Small events in the distance, kept off the main one."""
    placed = [away_from]
    for _ in range(12):
        if len(placed) > count:
            break
        x, y = scene.between(0.06, 0.94), scene.between(0.2, 0.9)
        if min(abs(x - px) * 1.5 + abs(y - py) for px, py in placed) < 0.5:
            continue
        placed.append((x, y))
        scene.event(
            scene.at(x, y),
            scene.between(-0.7, 0.7),
            scene.between(30, 64) * scene.unit,
            weight=0.9 * scene.unit,
            opacity=scene.between(*opacity),
            nodes=12,
        )
