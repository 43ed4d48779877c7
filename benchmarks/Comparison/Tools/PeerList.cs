namespace LifetimeGuard.Comparison.Tools;

/// <summary>Reads peers.txt: <c>[package]</c>, then one rule a line with the reason why it is on this ground.</summary>
internal static class PeerList
{
    public static IReadOnlyList<(string Peer, IReadOnlyList<string> Rules)> Read(IEnumerable<string> lines)
    {
        var peers = new List<(string Peer, IReadOnlyList<string> Rules)>();
        var rules = new List<string>();
        foreach (string line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
                peers.Add((line.Trim('[', ']'), rules = []));
            else
                rules.Add(line.Split(' ')[0]);
        }

        return peers;
    }
}
