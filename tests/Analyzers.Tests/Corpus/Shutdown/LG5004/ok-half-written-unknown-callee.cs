// compiles: no
// asks: the callee that gets the stream does not exist yet, so nobody knows whether it returns a task
// modelled on: own: code being typed
using System.IO;
using System.Threading.Tasks;

public static class Draft
{
    public static Task SendAsync(string path)
    {
        using (var file = File.OpenRead(path))
        {
            return Transport.Send(file);
        }
    }
}
