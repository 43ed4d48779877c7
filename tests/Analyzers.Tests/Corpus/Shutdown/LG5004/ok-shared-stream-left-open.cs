// asks: the wrapper in the using leaves the stream open; the returned task uses the stream, not the wrapper
// modelled on: own: leaveOpen is what decides here
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

public static class Envelope
{
    public static Task WriteAsync(Stream target, string header, byte[] body, CancellationToken token)
    {
        using (var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(header);
            writer.Write(body.Length);
        }

        return target.WriteAsync(body, 0, body.Length, token);
    }
}
