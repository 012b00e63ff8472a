package dev.atrium.gateway.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param replaced {@code recycle} or {@code remove} */
@ConfigurationProperties("atrium.pictures")
record PictureStorageProperties(@DefaultValue("recycle") ReplacedPictures replaced) {}
