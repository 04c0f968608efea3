package com.example.outgrown;

import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.ForPurpose;

/** Says what work is for. */
interface Work {

    @ForPurpose("billing")
    String bill(Person person, @DataSubjectId long id);
}
