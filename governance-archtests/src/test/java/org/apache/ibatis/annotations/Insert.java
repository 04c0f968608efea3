package org.apache.ibatis.annotations;

/** Stands in for MyBatis's own. */
public @interface Insert {

    /** The SQL. */
    String value();
}
