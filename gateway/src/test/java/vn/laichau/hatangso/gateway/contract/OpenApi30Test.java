package vn.laichau.hatangso.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApi30Test {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, examples: [a, b]} | {type: string, example: a}",
                "{examples: {named: {value: a}}} | {examples: {named: {value: a}}}",
                "{type: number, exclusiveMaximum: 5} | {type: number, maximum: 5, exclusiveMaximum: true}",
                "{type: number, exclusiveMinimum: 0} | {type: number, minimum: 0, exclusiveMinimum: true}",
                "{type: number, maximum: 5} | {type: number, maximum: 5}",
                "{$ref: '#/a', pattern: b} | {pattern: b, allOf: [{$ref: '#/a'}]}",
                "{$ref: '#/a'} | {$ref: '#/a'}",
                "{items: {$ref: '#/a', examples: [1]}} | {items: {example: 1, allOf: [{$ref: '#/a'}]}}"
            })
    void saysASchemaInOlderWords(String newer, String older) throws IOException {
        assertThat(OpenApi30.of(contract(newer)).at("/components/schemas/One"))
                .isEqualTo(contract(older).at("/components/schemas/One"));
    }

    @Test
    void leadsToTheLicenceByItsAddress() throws IOException {
        assertThat(OpenApi30.of(contract("{}")).at("/info/license"))
                .isEqualTo(new YAMLMapper().readTree("{name: L, url: 'https://spdx.org/licenses/L-1.html'}"));
    }

    private static ObjectNode contract(String schema) throws IOException {
        return (ObjectNode) new YAMLMapper()
                .readTree("{openapi: 3.1.0, info: {license: {name: L, identifier: L-1}}, components: {schemas: {One: "
                        + schema + "}}}");
    }
}
