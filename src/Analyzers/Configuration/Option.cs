namespace LifetimeGuard.Analyzers.Configuration;

/// <summary>A setting in <c>.editorconfig</c> or a global analyzer configuration.</summary>
internal sealed class Option<T>(string key, T defaultValue)
{
    /// <summary>The whole key: <c>lifetimeguard.something</c>.</summary>
    public string Key { get; } = key;

    /// <summary>What holds where the key is missing or its value cannot be read.</summary>
    public T DefaultValue { get; } = defaultValue;
}
