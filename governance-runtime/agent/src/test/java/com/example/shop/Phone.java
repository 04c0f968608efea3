package com.example.shop;

import io.mokuteki.annotation.DataCategory;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A composed category. */
@DataCategory("basic.phone")
@Retention(RetentionPolicy.RUNTIME)
@interface Phone {}
