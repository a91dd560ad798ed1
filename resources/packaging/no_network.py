"""Runs in the bundle before the program: there is no client of the network in it, only its name.

RapidOCR imports `requests` at its top to fetch models, and names one type of it; here the models lie in the bundle, and
nothing is ever fetched.
"""

import sys
from types import ModuleType

requests = ModuleType("requests", "Left out of the bundle.")
vars(requests)["Response"] = object
sys.modules["requests"] = requests
