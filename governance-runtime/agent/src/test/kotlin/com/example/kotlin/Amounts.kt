package com.example.kotlin

import io.mokuteki.annotation.DataCategory

/** Not a constant that the compiler copies. */
internal fun text(text: String): String = StringBuilder(text).toString()

/** The label stands where most people write it. */
data class Bare(@DataCategory("payment.amount") val amount: String, val number: Int = 1)

data class OnField(@field:DataCategory("payment.amount") val amount: String, val number: Int = 1)

data class Single(@DataCategory("payment.amount") val amount: String)

data class OnGetter(@get:DataCategory("payment.amount") val amount: String, val number: Int = 1)

open class InBody {
    @DataCategory("payment.amount")
    var amount: String? = null

    @DataCategory("payment.amount")
    lateinit var late: String

    @delegate:DataCategory("payment.amount")
    val lazily: String by lazy { text("secret") }
}

sealed class Sealed(@DataCategory("payment.amount") val amount: String) {
    class Only(amount: String) : Sealed(amount)
}

/** The value stands alone wherever its type is known. */
@JvmInline
value class Labelled(@DataCategory("payment.amount") val value: String)

@JvmInline
value class Open(val value: String)

/** Its constructor is given a value class, so the compiler writes two. */
data class Holder(@DataCategory("payment.amount") val amount: Open, val number: Int = 1)

@DataCategory("payment.amount")
var topLevel: String = text("secret")

@DataCategory("payment.amount")
const val TOP_LEVEL_CONSTANT: String = "secret"

object Alone {
    @DataCategory("payment.amount")
    val amount: String = text("secret")
}

class WithCompanion {
    companion object {
        @DataCategory("payment.amount")
        const val CONSTANT: String = "secret"

        @DataCategory("payment.amount")
        val computed: String = text("secret")

        @JvmField
        @DataCategory("payment.amount")
        val field: String = text("secret")
    }
}

/** What others inline reads in their class, and no longer here. */
class Inlining(@PublishedApi @JvmField @DataCategory("payment.amount") internal val amount: String) {
    inline fun <R> use(block: (String) -> R): R = block(amount)
}

fun Bare.extended(): String = amount

var Bare.property: String
    get() = amount
    set(value) = throw UnsupportedOperationException(value)
