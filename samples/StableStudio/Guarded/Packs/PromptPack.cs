namespace StableStudio.Packs;

/// <summary>Prompts under short names.</summary>
internal sealed record PromptPack(string Name, IReadOnlyDictionary<string, string> Prompts)
{
    /// <summary>The prompt of that name, or the text itself where the pack knows no such name.</summary>
    public string Resolve(string text) => Prompts.GetValueOrDefault(text, text);
}
