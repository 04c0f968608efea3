package com.example.library;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;

record Buyer(
        @DataSubjectId long id,
        @DataCategory("basic.name") String name,
        @DataCategory("basic.phone") String phone,
        @DataCategory("payment.amount") int amount) {}
