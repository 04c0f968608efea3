package com.example.desk;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;

/** Somebody whose name is governed. */
public record Visitor(
        @DataSubjectId long id, @DataCategory("basic.name") String name) {}
