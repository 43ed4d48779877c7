// compiles: no
// asks: the return in the using is being typed: the member after the dot is missing
// modelled on: own: code being typed
using System.IO;
using System.Threading.Tasks;

public static class Draft
{
    public static Task<string> LoadAsync(string path)
    {
        using var reader = new StreamReader(path);
        return reader.
    }
}
