using System.Globalization;
using System.Net;

namespace LifetimeGuard.Harness.Platform;

/// <summary>Reads <c>/proc/PID/net/tcp</c> and <c>tcp6</c>.</summary>
internal static class SocketTable
{
    private const string ListenState = "0A";

    public static IEnumerable<ListeningPort> Listening(int processId) =>
        from table in new[] { "tcp", "tcp6" }
        let text = Linux.ReadText($"/proc/{processId}/net/{table}")
        where text is not null
        from row in text.Split('\n').Skip(1)
        let fields = row.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where fields.Length > 9 && fields[3] == ListenState
        select new ListeningPort(ulong.Parse(fields[9], CultureInfo.InvariantCulture), EndPoint(fields[1]));

    /// <summary><c>0100007F:1F90</c>: the address in 32-bit words of the machine's byte order, the port as it is written.</summary>
    internal static IPEndPoint EndPoint(string hexadecimal)
    {
        string[] halves = hexadecimal.Split(':');
        byte[] address = Convert.FromHexString(halves[0]);
        if (BitConverter.IsLittleEndian)
        {
            for (int word = 0; word < address.Length; word += 4)
                Array.Reverse(address, word, 4);
        }

        return new IPEndPoint(new IPAddress(address), int.Parse(halves[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
