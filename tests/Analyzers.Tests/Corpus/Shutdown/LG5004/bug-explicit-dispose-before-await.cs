// asks: no using and no finally: Dispose stands between the start of the copy and its await
// modelled on: own: the smallest form of the catalogue's sentence, in straight-line code
using System.IO;
using System.Threading.Tasks;

public static class Snapshot
{
    public static async Task TakeAsync(string source, Stream target)
    {
        var file = new FileStream(source, FileMode.Open, FileAccess.Read);
        var copying = file.CopyToAsync(target); // expect-or: LG5004
        file.Dispose(); // expect: LG5004
        await copying;
        await target.FlushAsync();
    }
}
