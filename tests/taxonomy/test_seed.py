"""The seed article, item by item: what it names is in the taxonomy, found by its words, with its section."""

from __future__ import annotations

from pathlib import Path

import pytest

from skillgap.taxonomy import Taxonomy, load_taxonomy
from skillgap.words import phrase_key

ARTICLE = "ml-career-paths-2026"
SEED = Path(__file__).parents[3] / "shared" / "seed"

CORE = "Core Skills That Remain Essential"
CLOUD = "Cloud and MLOps Skills That Differentiate Candidates"
EMERGING = "Emerging Skills: Generative AI, RAG, and Agents"
STACK = "The 2026 Machine Learning Skills Stack"
ROLE_BASED = "2) Role-Based and Professional Certifications"
ADVANCED = "3) Advanced and Generative AI Certifications"
FOUNDATIONAL = "1) Foundational Certifications"
MLE = "Machine Learning Engineer (MLE)"
AI_ENGINEER = "AI Engineer or AI Application Engineer"
SCIENTIST = "Data Scientist"
MLOPS = "MLOps or ML Platform Engineer"
RESEARCHER = "AI/ML Researcher"
EARLY = "For Early-Career Professionals and Career Changers"
MIDDLE = "For Mid-Level Software and Data Professionals"
LEADING = "For Leadership and Hybrid Roles (Architect, Solutions, AI PM)"
INDUSTRIES = "What industries hire machine learning professionals?"
ASKED = "What skills are required for a machine learning career?"
TOOLS = "What tools should aspiring machine learning professionals learn?"
TEASED = "Machine Learning Skills You Must Learn"

SKILLS = {
    CORE: {
        "programming": "programming",
        "Python": "python",
        "R": "r-language",
        "Scala": "scala",
        "Java": "java",
        "probability": "probability",
        "statistics": "statistics",
        "linear algebra": "linear-algebra",
        "optimization": "optimization",
        "experimental reasoning": "experimental-reasoning",
        "supervised learning": "supervised-learning",
        "unsupervised learning": "unsupervised-learning",
        "evaluation metrics": "evaluation-metrics",
        "feature engineering": "feature-engineering",
        "bias-variance tradeoffs": "bias-variance-tradeoff",
        "error analysis": "error-analysis",
        "deep learning": "deep-learning",
        "neural networks": "neural-networks",
        "attention": "attention-mechanism",
        "transformer-based architectures": "transformers",
        "data skills": "data-skills",
        "SQL": "sql",
        "Pandas": "pandas",
        "data quality": "data-quality",
        "labeling strategy": "data-labeling",
        "data governance": "data-governance",
        "PyTorch": "pytorch",
        "TensorFlow": "tensorflow",
        "scikit-learn": "scikit-learn",
        "transformer libraries": "hugging-face-transformers",
        "NLP": "natural-language-processing",
        "mathematics": "mathematics",
        "machine learning": "machine-learning",
    },
    CLOUD: {
        "cloud ML services": "cloud-ml-services",
        "AWS": "aws",
        "Azure": "azure",
        "Google Cloud": "gcp",
        "containers": "containers",
        "container orchestration": "container-orchestration",
        "Docker": "docker",
        "Kubernetes": "kubernetes",
        "infrastructure as code": "infrastructure-as-code",
        "Terraform": "terraform",
        "CI/CD": "ci-cd",
        "CI/CD for ML": "ml-ci-cd",
        "automated testing": "test-automation",
        "reproducible pipelines": "ml-pipelines",
        "train models": "model-training",
        "deploy models": "model-deployment",
        "monitor models": "model-monitoring",
        "model versioning": "model-versioning",
        "monitored releases": "monitored-releases",
        "observability": "observability",
        "experiment tracking": "experiment-tracking",
        "drift monitoring": "drift-detection",
        "MLOps": "mlops",
    },
    EMERGING: {
        "structured prompt design": "prompt-engineering",
        "automated evaluations": "automated-evaluation",
        "regression testing for LLM behavior": "llm-regression-testing",
        "RAG": "retrieval-augmented-generation",
        "vector search": "vector-search",
        "chunking strategies": "chunking",
        "embedding design": "embeddings",
        "retrieval quality metrics": "retrieval-evaluation",
        "vector database integration": "vector-databases",
        "agentic systems": "ai-agents",
        "agent orchestration": "agent-orchestration",
        "multi-step reasoning": "reasoning-models",
        "guardrails": "guardrails",
        "generative AI": "generative-ai",
        "LLM evaluation": "llm-evaluation",
        "agent reliability": "agent-reliability",
    },
    ADVANCED: {
        "generative AI": "generative-ai",
        "LLM application design": "llm-application-development",
        "LLM evaluation": "llm-evaluation",
        "fine-tuning": "fine-tuning",
        "latency tuning": "latency-tuning",
        "LLM cost optimization": "llm-cost-optimization",
        "generative AI system design": "generative-ai-system-design",
    },
    ROLE_BASED: {
        "model training": "model-training",
        "model deployment": "model-deployment",
        "model monitoring": "model-monitoring",
        "Databricks": "databricks-platform",
    },
    MLE: {
        "ML services": "ml-service-development",
        "production models": "ml-in-production",
        "training pipelines": "training-pipelines",
        "inference optimization": "inference-optimization",
        "application integration": "ml-application-integration",
    },
    AI_ENGINEER: {"chat features": "chatbots", "copilot features": "copilots", "tool calling": "tool-calling"},
    SCIENTIST: {
        "data analysis": "data-analysis",
        "model prototyping": "prototyping",
        "exploratory data analysis": "exploratory-data-analysis",
        "model comparison": "model-selection",
        "translating business goals into measurable outcomes": "translating-business-goals",
        "communicating results": "communicating-results",
    },
    MLOPS: {
        "ML infrastructure": "ml-infrastructure",
        "ML pipelines": "ml-pipelines",
        "serving infrastructure": "model-serving",
        "ML governance": "ml-governance",
        "ML cost controls": "ml-cost-control",
        "incident response": "incident-response",
        "ML developer productivity": "ml-developer-productivity",
    },
    RESEARCHER: {
        "research": "research",
        "ablation studies": "ablation-studies",
        "architecture research": "architecture-research",
        "publications": "scientific-publication",
    },
    EARLY: {"tradeoff documentation": "tradeoff-documentation", "batch job": "batch-inference"},
    MIDDLE: {"DevOps": "devops", "cloud": "cloud-computing"},
    LEADING: {
        "responsible AI": "responsible-ai",
        "risk management": "risk-management",
        "documentation practices": "documentation",
        "AI governance": "ai-governance",
        "reliability improvements": "reliability-improvement",
        "cybersecurity": "cybersecurity",
        "measurable product impact": "measurable-impact",
        "case studies": "case-studies",
    },
    INDUSTRIES: {
        "healthcare": "healthcare",
        "finance": "finance",
        "retail": "retail",
        "manufacturing": "manufacturing",
        "cybersecurity": "cybersecurity",
        "education": "education-sector",
        "telecommunications": "telecommunications",
        "technology industry": "technology-sector",
    },
    ASKED: {
        "data analysis": "data-analysis",
        "problem-solving": "problem-solving",
        "machine learning algorithms": "machine-learning",
    },
    TOOLS: {"Jupyter Notebook": "jupyter", "NumPy": "numpy"},
    TEASED: {
        "recommendation systems": "recommender-systems",
        "fraud detection": "fraud-detection",
        "predictive maintenance": "predictive-maintenance",
        "customer analytics": "customer-analytics",
        "marketing optimization": "marketing-analytics",
    },
    "Career Paths In Machine Learning": {"big data": "big-data"},
    "The Role of Blockchain in Ethical AI Development": {"blockchain": "blockchain"},
    "Top 5 DeFi Platforms": {"decentralized finance": "decentralized-finance"},
}
"""What the article calls a skill, and the id that its words lead to, by the section that speaks of it."""

ROLES = {
    "Machine Learning Engineer": "ml-engineer",
    "AI Engineer": "ai-engineer",
    "AI Application Engineer": "ai-engineer",
    "Data Scientist": "data-scientist",
    "MLOps Engineer": "mlops-engineer",
    "ML Platform Engineer": "mlops-engineer",
    "AI/ML Researcher": "researcher",
    "Data Analyst": "data-analyst",
    "Research Scientist": "research-scientist",
    "Business Intelligence Analyst": "bi-analyst",
    "AI Consultant": "ai-consultant",
    "Junior ML Engineer": "junior-ml-engineer",
    "Senior AI Engineer": "senior-ai-engineer",
    "AI Architect": "ai-architect",
    "AI Product Manager": "ai-product-manager",
    "Chief AI Officer": "chief-ai-officer",
}

CERTIFICATIONS = (
    "Microsoft Azure AI Fundamentals",
    "Google Professional Machine Learning Engineer",
    "Microsoft AI Engineer Associate",
    "AI-102",
    "Azure Data Scientist Associate",
    "Databricks Machine Learning Professional",
    "Microsoft Azure AI Engineer Associate",
    "AWS Certified Machine Learning Engineer",
    "IBM Machine Learning Professional Certificate",
    "TensorFlow Developer Certificate",
)

ITEMS = [(section, phrase, skill) for section, items in SKILLS.items() for phrase, skill in items.items()]


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.mark.parametrize(("section", "phrase", "skill"), ITEMS, ids=[phrase for _, phrase, _ in ITEMS])
def test_what_the_article_names_is_known_by_its_words_and_says_so(
    taxonomy: Taxonomy, section: str, phrase: str, skill: str
) -> None:
    assert skill in [found for found, _ in taxonomy.lookup(phrase_key(phrase))]
    assert taxonomy.skills[skill].source.document == ARTICLE
    assert taxonomy.skills[skill].source.section in sections_of(skill) | {section}


def sections_of(skill: str) -> set[str]:
    return {section for section, items in SKILLS.items() if skill in items.values()}


@pytest.mark.parametrize(("title", "role"), ROLES.items())
def test_every_role_of_the_article_is_known_by_its_title(taxonomy: Taxonomy, title: str, role: str) -> None:
    titles = {phrase_key(text) for text in (taxonomy.roles[role].label, *taxonomy.roles[role].titles)}
    assert phrase_key(title) in titles


@pytest.mark.parametrize("name", CERTIFICATIONS)
def test_every_certification_of_the_article_is_recognised(taxonomy: Taxonomy, name: str) -> None:
    assert taxonomy.certification_lookup(phrase_key(name))


def test_the_five_job_families_say_what_they_do_and_what_they_suit(taxonomy: Taxonomy) -> None:
    for role in ("ml-engineer", "ai-engineer", "data-scientist", "mlops-engineer", "researcher"):
        assert taxonomy.roles[role].focus
        assert taxonomy.roles[role].responsibilities
        assert taxonomy.roles[role].source.document == ARTICLE
    assert taxonomy.roles["mlops-engineer"].certifications
    assert "ml-engineer" in [link.target for link in taxonomy.roles["data-scientist"].transitions]


def test_the_three_stages_give_their_advice(taxonomy: Taxonomy) -> None:
    assert sorted(taxonomy.stages) == ["early-career", "leadership", "mid-level"]
    assert all(stage.advice and stage.source.section for stage in taxonomy.stages.values())


def test_signals_hold_no_sums_of_money(taxonomy: Taxonomy) -> None:
    assert len(taxonomy.signals) >= 4
    assert not [signal.id for signal in taxonomy.signals.values() if set(signal.statement) & set("$€£%")]


def test_the_three_categories_of_certifications_are_used(taxonomy: Taxonomy) -> None:
    categories = {certification.category for certification in taxonomy.certifications.values()}
    assert {"foundational", "role-based-professional", "advanced-genai"} <= categories


@pytest.mark.skipif(not SEED.is_dir(), reason="the seed article is not part of the repository")
def test_sections_are_headings_of_the_article(taxonomy: Taxonomy) -> None:
    lines = {line.strip() for file in SEED.glob("*.txt") for line in file.read_text(encoding="utf-8").splitlines()}
    sources = {skill.id: skill.source for skill in taxonomy.skills.values()}
    sources |= {role.id: role.source for role in taxonomy.roles.values()}
    sources |= {stage.id: stage.source for stage in taxonomy.stages.values()}
    sources |= {signal.id: signal.source for signal in taxonomy.signals.values()}
    sections = {key: source.section for key, source in sources.items() if source.document == ARTICLE}
    assert len(sections) > 100
    assert {key: section for key, section in sections.items() if section not in lines} == {}
