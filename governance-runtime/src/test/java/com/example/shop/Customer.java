package com.example.shop;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;

/** A customer of the shop that the Spring tests run. */
public record Customer(
        @DataSubjectId long id,
        @DataCategory("basic.name") String name,
        @DataCategory("basic.phone") String phone) {}
