// asks: framework types with both interfaces that hold no pending output
// modelled on: own: naive rules ask for await using on every stream
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;

public static class Packed
{
    public static async Task<byte[]> UnpackAsync(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionMode.Decompress))
            await gzip.CopyToAsync(unpacked);

        return unpacked.ToArray();
    }
}
