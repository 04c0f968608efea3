package com.example.letters;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;

record Customer(
        @DataSubjectId long id,
        @DataCategory("basic.name") String name,
        @DataCategory("basic.phone") String phone) {}
