using LifetimeGuard.Harness.Platform;

namespace LifetimeGuard.Harness.Tests.Platform;

public sealed class SocketTableTests
{
    [Theory]
    [InlineData("0100007F:1F90", "127.0.0.1:8080")]
    [InlineData("00000000:0050", "0.0.0.0:80")]
    [InlineData("00000000000000000000000001000000:1F90", "[::1]:8080")]
    public void EndPoint_AsTheKernelWritesIt(string hexadecimal, string expected)
    {
        Assert.SkipUnless(BitConverter.IsLittleEndian, "written by a little-endian kernel");

        Assert.Equal(expected, SocketTable.EndPoint(hexadecimal).ToString());
    }
}
