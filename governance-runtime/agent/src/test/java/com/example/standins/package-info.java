/** Classes that stand for others: lambdas, dynamic proxies, and those that are only called like one. */
package com.example.standins;
