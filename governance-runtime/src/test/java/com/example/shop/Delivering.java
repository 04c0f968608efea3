package com.example.shop;

import io.mokuteki.annotation.ForPurpose;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A composed purpose. */
@ForPurpose("delivery")
@Retention(RetentionPolicy.RUNTIME)
public @interface Delivering {}
