package com.example.outgrown;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;

/** Whose data the desk reads. */
class Person {

    @DataSubjectId
    final long id = 7;

    @DataCategory("basic.name")
    final String name = "Hanako".strip();

    @DataCategory("basic.phone")
    final String phone = "03".strip();

    String name() {
        return name;
    }
}
