package dev.atrium.api.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component or field that is personal data of the object's {@link DataSubject}. Wherever the object is stored for good
 * its value is encrypted with that person's key; once the key is destroyed it reads as {@link Erased#PLACEHOLDER}.
 * Allowed on {@code String} and on values that are a single string in JSON. (A parameter, because that is where Jackson looks
 * when it makes a record.)
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {}
