package com.example.shop;

import io.mokuteki.annotation.DataCategory;

/** A value object with a single component. */
record Email(@DataCategory("email") String value) {}
