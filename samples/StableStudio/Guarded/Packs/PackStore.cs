using System.Text.Json;

namespace StableStudio.Packs;

/// <summary>The packs that come with the studio.</summary>
internal sealed class PackStore
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "packs");

    /// <exception cref="FileNotFoundException">There is no pack of that name.</exception>
    /// <exception cref="InvalidDataException">The file is no pack.</exception>
    public async Task<PromptPack> LoadAsync(string name, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Path.Combine(Folder, name + ".json"));
        return await JsonSerializer.DeserializeAsync<PromptPack>(file, JsonSerializerOptions.Web, cancellation)
            ?? throw new InvalidDataException($"{name} is no prompt pack.");
    }
}
