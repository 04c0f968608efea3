/** A desk that was woven earlier, and what it uses, which tests label otherwise afterwards. */
package com.example.outgrown;
