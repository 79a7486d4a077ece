#!/bin/sh
exec python3 tests/docs/catalogue.py
