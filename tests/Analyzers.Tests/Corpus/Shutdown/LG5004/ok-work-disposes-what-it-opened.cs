// asks: the using is inside the lambda that runs later, not around it
// modelled on: own: the un-nested twin of work queued on the pool
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;

public sealed class Fingerprint
{
    private readonly Task<byte[]> _hashing;

    public Fingerprint(string path)
    {
        _hashing = Task.Run(() =>
        {
            using var file = File.OpenRead(path);
            return SHA256.HashData(file);
        });
    }

    public async Task<string> ToTextAsync() => System.Convert.ToHexString(await _hashing);
}
