package com.example.library;

import io.mokuteki.annotation.DataCategory;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;

/** Validated by its fields, and stored by its accessors. */
@Entity
public class Subscriber {

    private long id;

    @NotNull
    @DataCategory("basic.name")
    private String name;

    @NotNull
    @DataCategory("basic.phone")
    private String phone;

    @Id
    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
