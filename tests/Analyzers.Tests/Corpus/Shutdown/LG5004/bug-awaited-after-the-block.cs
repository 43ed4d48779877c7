// asks: the task is awaited, but below the using block that has disposed the reader
// modelled on: duplicati/duplicati#4557
using System.IO;
using System.Threading.Tasks;

public static class ManifestLoader
{
    public static async Task<string> LoadAsync(string path)
    {
        Task<string> reading;
        using (var reader = new StreamReader(path)) // expect-or: LG5004
        {
            reading = reader.ReadToEndAsync(); // expect: LG5004
        }

        return (await reading).Trim();
    }
}
