// asks: fire on the pool through Task.Run, kept in a field and waited for elsewhere, while the stream dies with the method
// modelled on: own: the un-awaited task of the catalogue's sentence, with the resource captured by a lambda
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;

public sealed class Fingerprint
{
    private readonly Task<byte[]> _hashing;

    public Fingerprint(string path)
    {
        using (var file = File.OpenRead(path)) // expect-or: LG5004
        {
            _hashing = Task.Run(() => SHA256.HashData(file)); // expect: LG5004
        }
    }

    public async Task<string> ToTextAsync() => System.Convert.ToHexString(await _hashing);
}
