package com.example.faults;

import io.mokuteki.annotation.DataCategory;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A category under a name of its own. */
@DataCategory("basic.name")
@Retention(RetentionPolicy.RUNTIME)
@interface Nickname {}
