namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>Who is registered, and who has been taken for stopping. Registration stays open while phases run.</summary>
internal sealed class ParticipantList
{
    private readonly object _gate = new();
    private readonly List<Registration> _waiting = [];
    private readonly List<Registration> _taken = [];

    // How often each is registered: a plan with no new phase has been found to be without contradiction.
    private readonly HashSet<IShutdownParticipant> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ShutdownPhase, int> _phases = new(ReferenceEqualityComparer.Instance);
    private bool _closed;

    public IReadOnlyList<Registration> All
    {
        get
        {
            lock (_gate)
                return [.. _taken, .. _waiting];
        }
    }

    public void Add(IShutdownParticipant participant, ShutdownPhase phase, TimeSpan? budget)
    {
        // Foreign code, like the participant itself: asked here, not on the thread that must not fail.
        string name = participant.Name;
        lock (_gate)
        {
            if (_closed)
                throw new InvalidOperationException($"'{name}' comes too late: the shutdown is over, nobody would stop it.");
            if (_known.Contains(participant))
                throw new InvalidOperationException($"'{name}' is registered already.");

            // Refuses a contradictory plan here, where the stack names the culprit, and not in the middle of a shutdown.
            if (!_phases.ContainsKey(phase))
                PhaseOrder.Of(_phases.Keys.Append(phase));
            _phases[phase] = _phases.GetValueOrDefault(phase) + 1;
            _known.Add(participant);
            _waiting.Add(new Registration(participant, name, phase, budget));
        }
    }

    public bool Remove(IShutdownParticipant participant)
    {
        lock (_gate)
        {
            if (!_known.Remove(participant))
                return false;

            var list = _waiting.Exists(IsIts) ? _waiting : _taken;
            int index = list.FindIndex(IsIts);
            var phase = list[index].Phase;
            list.RemoveAt(index);
            if (--_phases[phase] == 0)
                _phases.Remove(phase);
            return true;
        }

        bool IsIts(Registration known) => ReferenceEquals(known.Participant, participant);
    }

    public IReadOnlyList<ShutdownPhase> Plan()
    {
        lock (_gate)
            return PhaseOrder.Of(_waiting.Select(known => known.Phase));
    }

    /// <summary>Those that are to be stopped now; a second call finds what has been registered since.</summary>
    public IReadOnlyList<Registration> Take(Func<Registration, bool> where)
    {
        lock (_gate)
        {
            List<Registration> batch = [.. _waiting.Where(where)];
            _waiting.RemoveAll(batch.Contains);
            _taken.AddRange(batch);
            return batch;
        }
    }

    /// <summary>Takes what is left; if there is nothing, refuses all that comes later.</summary>
    public IReadOnlyList<Registration> TakeRestOrClose()
    {
        lock (_gate)
        {
            var rest = Take(static _ => true);
            _closed = rest.Count == 0;
            return rest;
        }
    }
}
