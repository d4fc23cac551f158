using System.Globalization;
using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Damage;

/// <summary>Many damaged pages, counted by the kind of damage. Each case has a number and gives the same damage again.</summary>
internal sealed class DamageRun(DamageCorpus corpus, int seed)
{
    private readonly DamageJudge _judge = new(corpus);
    private readonly Dictionary<(DamageKind Kind, Verdict Verdict), int> _counts = new();
    private readonly List<string> _wrong = [];
    private readonly List<string> _broken = [];
    private readonly Dictionary<string, (string Case, TestPage Page)> _batch = new(StringComparer.Ordinal);

    /// <summary>The cases that are wrong without a word.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>The cases that throw or do not compile.</summary>
    public IReadOnlyList<string> Broken => _broken;

    public int Compilations { get; private set; }

    public string Summary => string.Join('\n', Damager.Kinds.Select(Row));

    public void Run(int cases)
    {
        var targets = _judge.Targets;
        for (var number = 0; number < cases; number++)
        {
            var random = new Random(seed + number);
            var page = targets[random.Next(targets.Count)];
            var kind = Damager.Kinds[number % Damager.Kinds.Count];
            var name = string.Create(CultureInfo.InvariantCulture, $"{corpus.Name} {number}: {page.Path}, {kind}");
            var damaged = Damager.Apply(kind, page.Content, random);
            try
            {
                var (verdict, detail) = _judge.Judge(page, damaged);
                _counts[(kind, verdict)] = _counts.GetValueOrDefault((kind, verdict)) + 1;
                if (verdict == Verdict.Wrong)
                {
                    _wrong.Add($"{name}: {detail}");
                }

                if (verdict is Verdict.Wrong or Verdict.Harmless || number % 8 == 0)
                {
                    Add(name, new TestPage(page.Path, damaged));
                }
            }
            catch (Exception error)
            {
                _broken.Add($"{name} throws {error}");
            }
        }

        Compile();
    }

    /// <summary>Pages that differ are compiled together: one compilation takes as long as a thousand cases.</summary>
    private void Add(string name, TestPage page)
    {
        if (_batch.ContainsKey(page.Path))
        {
            Compile();
        }

        _batch.Add(page.Path, (name, page));
    }

    private void Compile()
    {
        Search([.. _batch.Values]);
        _batch.Clear();
    }

    /// <summary>Halves a batch that does not compile until the guilty page is alone.</summary>
    private void Search(IReadOnlyList<(string Case, TestPage Page)> damaged)
    {
        if (damaged.Count == 0 || Complaint(damaged) is not { } complaint)
        {
            return;
        }

        if (damaged.Count == 1)
        {
            _broken.Add($"{damaged[0].Case}: {complaint}");
            return;
        }

        var found = _broken.Count;
        Search([.. damaged.Take(damaged.Count / 2)]);
        Search([.. damaged.Skip(damaged.Count / 2)]);
        if (found == _broken.Count)
        {
            _broken.Add("together only: " + complaint);
        }
    }

    private string? Complaint(IEnumerable<(string Case, TestPage Page)> damaged)
    {
        Compilations++;
        var replaced = damaged.ToDictionary(item => item.Page.Path, item => item.Page);
        var pages = corpus.Targets.Select(page => replaced.GetValueOrDefault(page.Path, page)).Concat(corpus.Others);
        var generation = Compiler.Generate(pages);
        return generation.Result.Exception?.ToString()
            ?? generation.Complaints.FirstOrDefault(complaint => complaint.Severity == DiagnosticSeverity.Error)?.ToString();
    }

    private string Row(DamageKind kind)
    {
        var counts = Enum.GetValues<Verdict>().Select(verdict => $"{verdict} {_counts.GetValueOrDefault((kind, verdict)),5}");
        return $"{kind,-18} {string.Join("  ", counts)}";
    }
}
