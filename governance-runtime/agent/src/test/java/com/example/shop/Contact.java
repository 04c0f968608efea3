package com.example.shop;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;

/** A record. */
record Contact(
        @DataSubjectId long id, @DataCategory("email") String email) {

    int length() {
        return email.length();
    }
}
