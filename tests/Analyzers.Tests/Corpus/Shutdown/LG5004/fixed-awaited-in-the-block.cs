// asks: the same local, awaited before the block ends
// modelled on: duplicati/duplicati#4557
using System.IO;
using System.Threading.Tasks;

public static class ManifestLoader
{
    public static async Task<string> LoadAsync(string path)
    {
        string text;
        using (var reader = new StreamReader(path))
        {
            var reading = reader.ReadToEndAsync();
            text = await reading;
        }

        return text.Trim();
    }
}
