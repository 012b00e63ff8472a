package dev.atrium.web.model;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the pages of models. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelDefaults.class)
class ModelConfiguration {}
