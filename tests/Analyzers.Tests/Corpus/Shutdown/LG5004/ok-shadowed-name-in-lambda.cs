// asks: the lambda that leaves the using has a parameter of the resource's name
// modelled on: own: text-based peers match the identifier
using System;
using System.IO;
using System.Threading.Tasks;

public static class Formats
{
    public static Func<Stream, Task<int>> ReaderFor(string samplePath)
    {
        using (Stream stream = File.OpenRead(samplePath))
        {
            if (stream.ReadByte() == 0x1f)
                return static async stream => { var buffer = new byte[2]; return await stream.ReadAsync(buffer); };
        }

        return static async stream => { var buffer = new byte[1]; return await stream.ReadAsync(buffer); };
    }
}
