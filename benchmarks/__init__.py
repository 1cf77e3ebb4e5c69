"""How fast Followthrough is at the size of everything that the United Nations' mechanisms ever recommended.

`python -m benchmarks` measures; `benchmarks/__main__.py` says with which options.
"""
