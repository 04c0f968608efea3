package com.example.kotlin

import java.util.concurrent.Callable
import java.util.function.Supplier

/** Reads in the ways of Kotlin, by the name of the path. */
class KotlinReads : Supplier<Map<String, Callable<Any?>>> {

    private val bare = Bare("secret")
    private val like = Bare("secret")
    private val inBody = InBody().apply {
        amount = "secret"
        late = "secret"
    }

    override fun get(): Map<String, Callable<Any?>> {
        val reads = LinkedHashMap<String, Callable<Any?>>()
        reads["a property"] = Callable { bare.amount }
        reads["a property, labelled with `@field:`"] = Callable { OnField("secret").amount }
        reads["`componentN`"] = Callable { bare.component1() }
        reads["a destructuring declaration"] = Callable {
            val (amount, _) = bare
            amount
        }
        reads["`copy`"] = Callable { bare.copy(number = 2).amount }
        reads["`toString`"] = Callable { bare.toString() }
        reads["`toString` of a single property"] = Callable { Single("secret").toString() }
        reads["`equals`"] = Callable { bare == like }
        reads["`hashCode`"] = Callable { bare.hashCode() == like.hashCode() }
        reads["a property in the body"] = Callable { inBody.amount }
        reads["`lateinit`"] = Callable { inBody.late }
        reads["`by lazy`, labelled with `@delegate:`"] = Callable { inBody.lazily }
        reads["a property of a sealed class"] = Callable { Sealed.Only("secret").amount }
        reads["a property whose type is a value class"] = Callable { Holder(Open("secret")).amount.value }
        reads["`toString` around a value class"] = Callable { Holder(Open("secret")).toString() }
        reads["a top-level property"] = Callable { topLevel }
        reads["an `object`"] = Callable { Alone.amount }
        reads["a companion's property"] = Callable { WithCompanion.computed }
        reads["a companion's `@JvmField`"] = Callable { WithCompanion.field }
        reads["an extension function"] = Callable { bare.extended() }
        reads["an extension property"] = Callable { bare.property }
        reads["an inline function"] = Callable { Inlining("secret").use { it } }
        reads["a property reference"] = Callable { Bare::amount.get(bare) }
        reads["a bound property reference"] = Callable { (bare::amount)() }
        reads["a scope function"] = Callable { with(bare) { amount } }
        reads["a sequence"] = Callable { sequenceOf(bare).map { it.amount }.first() }
        reads["a `sequence` builder"] = Callable { sequence { yield(bare.amount) }.first() }
        reads["a label on the getter only: property"] = Callable { OnGetter("secret").amount }
        reads["a label on the getter only: `componentN`"] = Callable { OnGetter("secret").component1() }
        reads["a label inside a value class"] = Callable { Labelled("secret").value }
        reads["a label inside a value class that is boxed"] = Callable { listOf<Any>(Labelled("secret"))[0].toString() }
        reads["a top-level `const val`"] = Callable { TOP_LEVEL_CONSTANT }
        reads["a companion's `const val`"] = Callable { WithCompanion.CONSTANT }
        return reads
    }

    /** What reads when it is called, made by code with or without a purpose. */
    fun kept(): Map<String, Callable<Callable<Any?>>> {
        val kept = LinkedHashMap<String, Callable<Callable<Any?>>>()
        kept["a lambda"] = Callable {
            val read = { bare.amount }
            Callable { read() }
        }
        kept["a kept property reference"] = Callable {
            val read = bare::amount
            Callable { read() }
        }
        kept["a `sequence` builder that is kept"] = Callable {
            val read = sequence { yield(bare.amount) }
            Callable { read.first() }
        }
        return kept
    }
}
