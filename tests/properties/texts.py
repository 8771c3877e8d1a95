"""Texts put together at random from what documents are made of: skills, separators, bullets, headings and odd signs."""

from __future__ import annotations

from hypothesis import strategies as st

SKILLS = (
    "Python|SQL|Go|R|C++|C#|.NET|Node.js|Kubernetes|Kubernetez|scikit-learn|CI/CD|A/B testing|machine learning|AWS|"
    "Spark|Zyxflow|supervised and unsupervised learning|LLMs|REST APIs|xA|Java|React|Excel|Swift|"
    "M.Sc. in Computer Science|Certified Kubernetes Administrator (CKA)|AWS Certified Machine Learning - Specialty|"
    "Bachelor's degree|Ph.D."
).split("|")
SEPARATORS = [
    ", ", " ", "\n", " / ", "/", " or ", " and ", "; ", "\n- ", "\n• ", "\n\n", " | ", ": ", ". ", ".\n", " (", ") ",
    " – ", "\r\n", "-\n", "-", "\n* ", "\n1. ", " & ", "_", "'s ", " e.g. ", " such as ", " at least two of ", "!", "…",
]  # fmt: skip
ODD = [
    "\t", "\u00a0", "\u200b", "\u00ad", "\x0c", "\x00", "\u2028", "\u0301", "\uf0b7 ", "\ufb01", "\u202e", "İ", "ß",
    "ŉ", "👩‍💻", "Ｐｙ", "Ǆ", "\ufffe", "\U000e0041", "\x85", "\x1b[31m",
]  # fmt: skip
HEADINGS = [
    "\nSkills\n", "\nExperience\n", "\nEDUCATION\n", "\nRequirements:\n", "\nNice to have\n", "\nS K I L L S\n",
    "\nProjects\n", "\nCertifications\n", "\nResponsibilities\n", "\nBenefits\n", "\nGoals\n", "\nContact\n",
    "\nRequirements: ", "\nTechnical skills: ",
]  # fmt: skip
PHRASES = [
    "no experience with ", "currently learning ", "experience with ", "5+ years of ", "our customers use ", "a plus",
    "(required)", "deploy and monitor ", "models ", "Engineer, Acme Corp, Jan 2020 - Present", "2019-2021",
    "05/2018 – 03/2020", "Summer 2019", "University of Bergen", "Dr. Maria Keras", "At Google, we build ",
    "teamYou will", "Senior Machine Learning Engineer", "kim@example.org", "https://example.org/python",
    "Node.js/Express", "x" * 70, "(in progress)", "401k",
]  # fmt: skip

fragments = st.one_of(
    st.sampled_from(SKILLS),
    st.sampled_from(SEPARATORS),
    st.sampled_from(SEPARATORS),
    st.sampled_from(PHRASES),
    st.sampled_from(HEADINGS),
    st.sampled_from(ODD),
)
documents = st.lists(fragments, max_size=60).map("".join)
arbitrary = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=400),
    st.text(alphabet="\n -•.:,()/aA1€\u00ad\u200b", max_size=400),
    st.builds(
        lambda text, times: (text * times)[:3000],
        st.text(st.characters(codec="utf-8"), max_size=12),
        st.integers(1, 600),
    ),
)
