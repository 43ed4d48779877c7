using System.Reflection;
using System.Text.Json;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Tests.Suites;

/// <summary>The schema that editors complete from knows the very keys that the reader knows.</summary>
public sealed class SuiteSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllBytes(SchemaPath)).RootElement;

    private static string SchemaPath => Path.Combine(
        typeof(SuiteSchemaTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!,
        "docs",
        "suite.schema.json");

    [Theory]
    [InlineData("", """{ "wrong": 1 }""")]
    [InlineData("apps/additionalProperties", """{ "name": "S", "apps": { "a": { "wrong": 1 } } }""")]
    [InlineData("ready", """{ "name": "S", "apps": { "a": { "command": "sh" } }, "ready": { "wrong": 1 } }""")]
    [InlineData("verbs/additionalProperties", """{ "name": "S", "apps": { "a": { "command": "sh" } }, "verbs": { "v": { "wrong": 1 } } }""")]
    [InlineData("budgets", """{ "name": "S", "apps": { "a": { "command": "sh" } }, "budgets": { "wrong": 1 } }""")]
    public void Keys_AreThoseOfTheReader(string place, string wrongSuite)
    {
        string allowed = ProblemOf(wrongSuite).Split("allowed are ")[1];

        Assert.Equal(allowed.Split(", ").Select(key => key.Trim('"')).Order(), KeysAt(place).Order());
    }

    private static string ProblemOf(string suite)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, suite);
            return Assert.Throws<SuiteFormatException>(() => SuiteFile.Load(path)).Problem;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<string> KeysAt(string place)
    {
        var at = Schema;
        foreach (string step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
            at = step == "additionalProperties" ? at.GetProperty(step) : at.GetProperty("properties").GetProperty(step);
        return at.GetProperty("properties").EnumerateObject().Select(property => property.Name);
    }
}
