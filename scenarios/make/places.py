"""Places on a plane around a town's centre, written as degrees."""

import math

METRES_PER_DEGREE = 111_195.08


class Town:
    """Positions in metres east and north of a centre."""

    def __init__(self, latitude, longitude):
        self.latitude = latitude
        self.longitude = longitude

    def degrees(self, east, north):
        """Longitude and latitude with six digits, about 0.1 m."""
        latitude = self.latitude + north / METRES_PER_DEGREE
        scale = METRES_PER_DEGREE * math.cos(math.radians(self.latitude))
        return f"{self.longitude + east / scale:.6f}", f"{latitude:.6f}"


def metres_between(place, other):
    return math.hypot(place[0] - other[0], place[1] - other[1])
