using System.Net;

namespace LifetimeGuard.Harness.Platform;

/// <summary>A TCP port that is listened on.</summary>
/// <param name="Inode">The socket, as its descriptor names it.</param>
/// <param name="EndPoint">Address and port.</param>
internal sealed record ListeningPort(ulong Inode, IPEndPoint EndPoint);
